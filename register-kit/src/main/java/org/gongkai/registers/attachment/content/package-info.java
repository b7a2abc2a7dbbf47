/** What the files of attachments may be, asked of their content. */
package org.gongkai.registers.attachment.content;
