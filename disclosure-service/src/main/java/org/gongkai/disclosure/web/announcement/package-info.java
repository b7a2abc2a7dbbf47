/** Events of this service over HTTP: who hears of them, and the document that describes them. */
package org.gongkai.disclosure.web.announcement;
