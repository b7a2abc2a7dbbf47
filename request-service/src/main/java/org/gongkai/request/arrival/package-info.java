/**
 * By which settings what arrives becomes an application, and how long what arrives takes to be received (Art. 31 of the
 * Regulations): confirmation may not be used to delay.
 */
package org.gongkai.request.arrival;
