/** How letters leave the house. */
package org.gongkai.request.web.mail;
