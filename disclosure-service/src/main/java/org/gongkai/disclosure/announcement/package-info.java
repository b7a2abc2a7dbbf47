/** What others hear of items, documents, lists and registers: events without a word of anybody (事件通知). */
package org.gongkai.disclosure.announcement;
