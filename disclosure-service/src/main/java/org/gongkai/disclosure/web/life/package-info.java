/** Items and their lives over HTTP. */
package org.gongkai.disclosure.web.life;
