/** Places of an item that look like personal data. */
package org.gongkai.disclosure.life.finding;
