/** What one client may have of the connections, and how long it may take over each part of an exchange. */
package org.gongkai.kit.web.connection;
