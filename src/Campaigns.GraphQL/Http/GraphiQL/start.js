// Starts GraphiQL against the endpoint the page was served from.
const container = document.getElementById('graphiql');
const fetcher = GraphiQL.createFetcher({ url: container.dataset.url });
ReactDOM.createRoot(container).render(React.createElement(GraphiQL, { fetcher }));
