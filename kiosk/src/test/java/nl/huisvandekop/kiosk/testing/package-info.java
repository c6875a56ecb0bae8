/** Hand-written fakes that the kiosk's tests and the journeys share. */
package nl.huisvandekop.kiosk.testing;
