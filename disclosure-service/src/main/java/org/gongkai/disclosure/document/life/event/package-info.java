/** What becomes of a document, as somebody records it. */
package org.gongkai.disclosure.document.life.event;
