/** What is done with items, as somebody says it. */
package org.gongkai.disclosure.life.event;
