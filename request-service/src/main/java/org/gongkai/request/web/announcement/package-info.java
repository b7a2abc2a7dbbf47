/** Events over HTTP: who hears of them, what was told, and the document that describes them. */
package org.gongkai.request.web.announcement;
