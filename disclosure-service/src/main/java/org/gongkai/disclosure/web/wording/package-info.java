/** Lists of wrong words over HTTP. */
package org.gongkai.disclosure.web.wording;
