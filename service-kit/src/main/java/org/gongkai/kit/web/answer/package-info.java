/** How the answers of other services are read. */
package org.gongkai.kit.web.answer;
