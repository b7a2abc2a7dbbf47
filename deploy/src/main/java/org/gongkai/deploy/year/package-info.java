/** The command {@code deploy/simulated-year}: an office's year of applications along random legal paths, while services are killed. */
package org.gongkai.deploy.year;
