/**
 * The two programs as a visitor of this house meets them: started as processes of their own, told
 * what to do by their commands, asked over HTTP.
 *
 * <p>Owns: starting, stopping and killing; the addresses on which they listen; what their public
 * interfaces are called. May not know: their classes or their stores. Everything here talks to
 * 127.0.0.1 only.
 */
package nl.huisvandekop.journey.program;
