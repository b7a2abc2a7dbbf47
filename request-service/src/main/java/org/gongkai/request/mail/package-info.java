/** Letters by mail: to applicants who want them, and to offices (邮件通知). */
package org.gongkai.request.mail;
