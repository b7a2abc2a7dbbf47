/** False alarms over HTTP. */
package org.gongkai.disclosure.web.falsealarm;
