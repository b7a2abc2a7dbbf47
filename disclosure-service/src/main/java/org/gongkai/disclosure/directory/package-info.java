/** The directory of what a body has made public (政府信息公开目录), written when it is read. */
package org.gongkai.disclosure.directory;
