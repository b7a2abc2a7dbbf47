/** How letters are handed over to a mail server. */
package org.gongkai.registers.web.mail;
