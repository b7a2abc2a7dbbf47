/** The steps of a life as a table in a resource file. */
package org.gongkai.registers.life;
