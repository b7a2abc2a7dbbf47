/** How long terms of cases are set to be where the law leaves that open, as the service tells it in which that is set (期限设定). */
package org.gongkai.litigation.length;
