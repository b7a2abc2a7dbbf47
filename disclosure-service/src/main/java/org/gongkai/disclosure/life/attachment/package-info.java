/** What is attached to items. */
package org.gongkai.disclosure.life.attachment;
