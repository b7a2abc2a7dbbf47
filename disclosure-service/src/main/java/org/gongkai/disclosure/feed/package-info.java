/** Feeds (订阅) of what is made public, changed and withdrawn: Atom and RSS of any filter. */
package org.gongkai.disclosure.feed;
