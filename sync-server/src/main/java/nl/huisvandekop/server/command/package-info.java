/**
 * Administration from the command line: each command prints one result to standard output and
 * problems to standard error, and works beside a running server. A secret is never an argument.
 *
 * <p>May not know: the web.
 */
package nl.huisvandekop.server.command;
