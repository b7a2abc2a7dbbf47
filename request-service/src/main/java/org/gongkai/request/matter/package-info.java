/** What comes to the office and is no application (其他事项): records of their own, counted nowhere. */
package org.gongkai.request.matter;
