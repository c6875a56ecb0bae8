/**
 * The command line, alike on both sides: its common options, its help with all settings, its exit
 * codes, one result on standard output and problems on standard error.
 *
 * <p>May not know: which commands there are.
 */
package nl.huisvandekop.chassis.command;
