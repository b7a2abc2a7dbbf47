/** Working days (工作日), in which the terms of the Regulations are counted. */
package org.gongkai.registers.calendar;
