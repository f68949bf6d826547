<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>A picture in its own colours</Title>
  <Rule><PointSymbolizer><Graphic>
    <ExternalGraphic><OnlineResource xlink:href="symbols/anchor.svg"/><Format>image/svg+xml</Format></ExternalGraphic><Size>32</Size>
  </Graphic></PointSymbolizer></Rule>
</FeatureTypeStyle>
