/** Events of cases over HTTP: who hears of them, and the document that describes them. */
package org.gongkai.litigation.web.announcement;
