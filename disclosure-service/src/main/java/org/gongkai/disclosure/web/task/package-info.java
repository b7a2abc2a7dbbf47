/** Tasks of supervision over HTTP. */
package org.gongkai.disclosure.web.task;
