/** The search of what is published. */
package org.gongkai.disclosure.web.search;
