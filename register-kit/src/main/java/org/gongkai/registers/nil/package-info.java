/** The declaration of a body that there was nothing to register in a year (零报告). */
package org.gongkai.registers.nil;
