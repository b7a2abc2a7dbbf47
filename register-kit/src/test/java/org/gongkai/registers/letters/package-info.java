/** The test application: a service with one register, its resource, and one life, by which the kits are tested. */
package org.gongkai.registers.letters;
