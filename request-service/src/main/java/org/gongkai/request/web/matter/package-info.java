/** Other matters over HTTP. */
package org.gongkai.request.web.matter;
