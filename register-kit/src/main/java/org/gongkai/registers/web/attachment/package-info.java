/** Attachments over HTTP: uploads that go on, parts of downloads. A service names the paths and the records. */
package org.gongkai.registers.web.attachment;
