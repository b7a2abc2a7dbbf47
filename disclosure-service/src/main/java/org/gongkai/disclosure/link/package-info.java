/** Whether what published items link to is there. */
package org.gongkai.disclosure.link;
