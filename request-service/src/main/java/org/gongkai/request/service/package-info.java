/** What this service tells the other services: by typed clients, in its own name. */
package org.gongkai.request.service;
