/** How everybody finds what is published: by words, in Chinese above all, and by what it is; counted, and quoted with what was found. */
package org.gongkai.disclosure.search;
