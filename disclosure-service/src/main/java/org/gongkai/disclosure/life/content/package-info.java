/** What an item says, and what it has to say. */
package org.gongkai.disclosure.life.content;
