/** What other services take over from this one: the calendars that are loaded here. */
package org.gongkai.request.replica;
