/** Where the sealed contents of attachments lie: in the database, or in a store that speaks S3. */
package org.gongkai.registers.attachment.store;
