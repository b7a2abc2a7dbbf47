/** Letters by mail: whom in an office they are for, and how they are handed over (邮件). */
package org.gongkai.registers.mail;
