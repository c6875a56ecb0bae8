/**
 * How both programs listen: quiet, strict about paths, bounded, and with requests under way
 * answered before an end.
 *
 * <p>May not know: which routes there are.
 */
package nl.huisvandekop.chassis.web;
