/**
 * Writes a site's settings onto the boot partition of a stock Raspberry Pi OS card: reads one
 * settings file, says in Dutch what is wrong with it and what to do, and writes what cloud-init and
 * the card's first start need.
 *
 * <p>May not know: the programs, but for the kiosk's own judgement of its settings; what the first
 * start does with the files.
 */
package nl.huisvandekop.card;
