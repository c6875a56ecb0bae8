/**
 * Running under a service manager: saying that the program is ready, alive, or about to end.
 *
 * <p>May not know: which program it is, or what its being alive means.
 */
package nl.huisvandekop.chassis.service;
