/** Documents in lists: in force on a day, to be cleaned up in a year, and counted with what notes say of them. */
package org.gongkai.disclosure.document.list;
