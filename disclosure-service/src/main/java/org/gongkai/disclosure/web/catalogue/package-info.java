/** Lists of what bodies make public, guides and directories over HTTP. */
package org.gongkai.disclosure.web.catalogue;
