/** Pages on which everybody searches and reads what is public, in Chinese and without scripts. */
package org.gongkai.disclosure.web.page;
