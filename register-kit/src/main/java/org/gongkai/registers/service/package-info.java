/** What services of one installation tell each other, each in its own name. */
package org.gongkai.registers.service;
