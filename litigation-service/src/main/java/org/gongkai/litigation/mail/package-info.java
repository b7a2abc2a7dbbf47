/** Letters by mail to offices: reminders of terms of cases, and of names that are to be erased (邮件通知). */
package org.gongkai.litigation.mail;
