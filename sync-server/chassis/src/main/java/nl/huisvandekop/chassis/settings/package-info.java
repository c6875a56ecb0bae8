/**
 * Settings of both programs: each is declared once with its default and meaning, environment beats
 * file beats default, and all are checked before anything starts.
 *
 * <p>May not know: which settings there are.
 */
package nl.huisvandekop.chassis.settings;
